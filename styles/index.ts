import './tokens.css'
import './fonts.css'
import './slide.css'
import './figure.css'
